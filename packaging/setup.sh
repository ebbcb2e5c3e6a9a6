# Sets up what Cuebook needs, for ./run and ./test: sourced, never run. POSIX sh.
# Nothing is done twice: a stamp in .venv remembers what was set up from which lock file.

venv="$here/.venv"
yes=${yes:-}

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# -- the system's packages ----------------------------------------------------------------------

# $1: run or test. Prints the packages this system calls for, one a line.
wanted_packages() {
    case $manager in
        apt)
            echo "python3-venv libvlc5 vlc-plugin-base libvlc-bin fonts-inter libegl1 libgl1 libfontconfig1 libglib2.0-0
                libxkbcommon0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
                libxkbcommon-x11-0 libwayland-client0 libwayland-cursor0 libwayland-egl1"
            [ "$1" = test ] && echo "ffmpeg flac vorbis-tools eyed3 wavpack xvfb openbox xdotool dbus playerctl at-spi2-core python3-pyatspi gir1.2-atspi-2.0"
            # Beside PipeWire it would take its place.
            [ "$1" = test ] && ! have pipewire && echo "pulseaudio pulseaudio-utils" ;;
        dnf) # not tried on a Fedora machine
            echo "vlc-libs vlc-plugins-base vlc-plugin-ffmpeg rsms-inter-fonts mesa-libEGL mesa-libGL fontconfig libxkbcommon dbus-libs
                xcb-util-cursor xcb-util-wm xcb-util-keysyms libxkbcommon-x11"
            [ "$1" = test ] && echo "ffmpeg-free flac vorbis-tools xorg-x11-server-Xvfb openbox xdotool dbus-daemon playerctl at-spi2-core python3-pyatspi" ;;
        pacman) # not tried on an Arch machine
            echo "vlc inter-font libglvnd fontconfig libxkbcommon dbus xcb-util-cursor xcb-util-wm xcb-util-keysyms libxkbcommon-x11"
            [ "$1" = test ] && echo "ffmpeg flac vorbis-tools xorg-server-xvfb openbox xdotool playerctl at-spi2-core python-atspi" ;;
        brew) # not tried on a Mac; VLC comes as an application
            have vlc || [ -d /Applications/VLC.app ] || echo "--cask=vlc"
            [ "$1" = test ] && echo "ffmpeg flac vorbis-tools" ;;
    esac | tr -s ' \n' '\n\n' | sed '/^$/d'
}

is_installed() {
    case $manager in
        # A package may have taken on another name (libglib2.0-0t64): what provides it will do.
        apt) dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q ' installed$' ||
            dpkg-query -W -f '${Status} ${Provides}\n' 2>/dev/null | grep ' installed ' | grep -Eq "[ ,]$1( |,|\$)" ;;
        dnf) rpm -q --whatprovides "$1" >/dev/null 2>&1 ;;
        pacman) pacman -Qq "$1" >/dev/null 2>&1 ;;
        brew) brew list "${1#--cask=}" >/dev/null 2>&1 ;;
    esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else
        die "This needs root's rights, and there is no sudo. As root: $*"
    fi
}

install_packages() {
    case $manager in
        apt)
            as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ;;
        dnf) as_root dnf install -y "$@" >&2 ;;
        pacman) as_root pacman -S --needed --noconfirm "$@" >&2 ;;
        brew)
            for package; do
                case $package in --cask=*) brew install --cask "${package#--cask=}" ;; *) brew install "$package" ;; esac
            done >&2 ;;
    esac
}

find_manager() {
    for manager in apt-get dnf pacman brew none; do have "$manager" && break; done
    [ "$manager" = apt-get ] && manager=apt
    return 0
}

# Install what is missing, saying what it is, and asking unless that is settled.
set_up_system() {
    find_manager
    if [ "$manager" = none ]; then
        say "No package manager is known here. Cuebook needs VLC 3 and the libraries of Qt 6; install them by hand."
        return 0
    fi
    missing=
    for package in $(wanted_packages "$1"); do is_installed "$package" || missing="$missing $package"; done
    [ -z "$missing" ] && return 0
    say "Cuebook needs these packages of the system:$missing"
    if [ -z "$yes" ] && [ "$(id -u)" != 0 ]; then
        [ -t 0 ] || die "Run it again with --yes to install them."
        printf 'Install them now? [Y/n] ' >&2
        read -r answer
        case $answer in [nN]*) say "Going on without them."; return 0 ;; esac
    fi
    # shellcheck disable=SC2086 # a list of words
    install_packages $missing || die "The packages could not be installed. What the system's package manager says stands above."
}

# -- Python -------------------------------------------------------------------------------------

# The system's own Python comes first: a distribution builds it with the optimisations that most of those built
# by hand do without (a tenth of every start and of every scan), and it stays where it is.
find_python() {
    for python in /usr/bin/python3 python3 python3.13 python3.12 python3.11 python3.14; do
        have "$python" &&
            "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return 0
    done
    die "Cuebook needs Python 3.11 or later with its venv, and none was found. Install it, then start again."
}

stamp_of() { cksum "$here/$1" "$here/pyproject.toml" "$here/packaging/setup.sh" | tr -s ' \n' '  '; }

# $1: run or test, $2: lock file.
set_up_python() {
    find_python
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv" ||
        die "The environment $venv could not be made. Remove it and start again."
    say "Installing what Cuebook needs into .venv …"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$here/$2" >&2 ||
        die "The Python packages could not be installed. Is there a connection? What pip says stands above."
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e "$here" >&2 ||
        die "Cuebook itself could not be installed. What pip says stands above."
    unpack_qt
}

# The Python part of Qt's bindings lies in an archive and is compiled anew at every start, which is an eighth
# of opening an empty window. Their own switch takes it out of there: what an earlier version left, then ours.
unpack_qt() {
    for embedded in 1 0; do
        SBK_EMBED=$embedded "$venv/bin/python" -c 'import shiboken6' || say "Windows will open a little later."
    done
}

# $1: run or test, $2: lock file. Does nothing where it was done before.
set_up() {
    now=$(stamp_of "$2")
    if [ -f "$venv/.set-up-$1" ] && [ "$(cat "$venv/.set-up-$1")" = "$now" ]; then return 0; fi
    set_up_system "$1"
    set_up_python "$1" "$2"
    printf '%s' "$now" >"$venv/.set-up-$1"
}
