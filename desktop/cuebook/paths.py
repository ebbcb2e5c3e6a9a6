"""Where things lie: the data folder, and what belongs to the program itself."""

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA_DIR_VARIABLE = "CUEBOOK_DATA_DIR"


class Folders(NamedTuple):
    """The places Cuebook writes to, and nowhere else."""

    data: Path
    """The database, its backups and locks."""
    settings_file: Path
    logs: Path
    cache: Path
    """What can be made again at any time."""

    @property
    def backups(self) -> Path:
        """Where copies of the database go."""
        return self.data / "backups"


def folders(chosen: str | None) -> Folders:
    """Say where everything lies. With a chosen data folder, all of it lies inside."""
    chosen = chosen or os.environ.get(DATA_DIR_VARIABLE)
    if chosen:
        data = Path(chosen).expanduser().absolute()
        return Folders(data, data / "settings.json", data / "logs", data / "cache")
    import platformdirs  # noqa: PLC0415 - only where nothing was chosen

    ours = platformdirs.PlatformDirs("cuebook", appauthor=False)
    return Folders(
        ours.user_data_path, ours.user_config_path / "settings.json", ours.user_log_path, ours.user_cache_path
    )


def demo_folders(chosen: str | None) -> Folders:
    """Say where the demo's own data lies: beside the listener's, never in it."""
    data = folders(chosen).data
    return folders(os.fspath(data.with_name(f"{data.name}-demo")))


def resource(name: str) -> Path:
    """Find a file that came with the program: in the installed package, or in the source tree."""
    return _resources() / name


@cache
def _resources() -> Path:
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.exists() else package.parent.parent / "resources"
