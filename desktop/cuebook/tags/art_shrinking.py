"""Decoding a picture and making it small, by way of Pillow; runs in a worker process only."""

from contextlib import suppress
from importlib import import_module
from io import BytesIO

from PIL import Image

from cuebook.tags.limits import MOST_ART_PIXELS

_KINDS = (
    (b"\xff\xd8\xff", 0, "JPEG", "JpegImagePlugin"),
    (b"\x89PNG\r\n\x1a\n", 0, "PNG", "PngImagePlugin"),
    (b"WEBP", 8, "WEBP", "WebPImagePlugin"),
    (b"GIF8", 0, "GIF", "GifImagePlugin"),
    (b"BM", 0, "BMP", "BmpImagePlugin"),
)
"""First bytes, where they stand, and who reads them. Nothing else is decoded."""

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUALITY = 90


def shrink(picture: bytes, edge: int, *, whole: bool) -> bytes:
    """Give a picture of at most ``edge`` pixels a side, as JPEG, or PNG where it lets something through.

    Cut to a square unless ``whole``; upright; of an animation the first frame; without metadata.
    Raises ValueError where it is too large or no picture, and whatever Pillow raises on damage.
    """
    image = _open(picture)
    if image.width * image.height > MOST_ART_PIXELS:
        msg = "it has too many pixels"
        raise ValueError(msg)
    orientation = _orientation(image)
    image.draft("RGB", (2 * edge, 2 * edge))  # a JPEG is decoded at a fraction where that is enough
    box, size = _cut(image.width, image.height, edge, whole=whole)
    image = _in_eight_bits(_reduced(image, box, size)).resize(size, Image.Resampling.LANCZOS)
    if orientation in _UPRIGHT:
        image = image.transpose(_UPRIGHT[orientation])
    return _written(image)


def _open(picture: bytes) -> Image.Image:
    for start, place, name, reader in _KINDS:
        if picture[place : place + len(start)] == start:
            import_module(f"PIL.{reader}")
            Image.MAX_IMAGE_PIXELS = None  # measured here, and refused without a warning
            return Image.open(BytesIO(picture), formats=(name,))
    msg = "it is no picture of a kind that is shown"
    raise ValueError(msg)


def _orientation(image: Image.Image) -> int:
    with suppress(Exception):  # damaged metadata is no reason to refuse a picture
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _cut(
    width: int, height: int, edge: int, *, whole: bool
) -> tuple[tuple[int, int, int, int], tuple[int, int]]:
    """The part of the picture that is shown, and the size it is shown at."""
    if whole:
        scale = min(1.0, edge / max(width, height))
        return (0, 0, width, height), (max(1, round(width * scale)), max(1, round(height * scale)))
    side = min(width, height)
    left, top = (width - side) // 2, (height - side) // 2
    return (left, top, left + side, top + side), (min(edge, side),) * 2


def _reduced(image: Image.Image, box: tuple[int, int, int, int], size: tuple[int, int]) -> Image.Image:
    """Cut a part out, at a whole fraction of its size that leaves enough for a smooth last step.

    Large pictures are copied as little as can be: a copy of the largest takes 160 MB.
    """
    if image.mode in {"P", "PA", "1"} or "transparency" in image.info:
        image = image.convert("RGBA" if _lets_through(image) else "RGB")
    elif image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I")
    fraction = min((box[2] - box[0]) // size[0], (box[3] - box[1]) // size[1]) // 3
    return image.reduce(fraction, box) if fraction > 1 else image.crop(box)


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Turn inks and greys into 8 bits of red, green and blue, and of alpha if there is any."""
    if image.mode == "I":
        image = image.point(lambda grey: grey * (1 / 256)).convert("L")
    return image.convert("RGBA" if _lets_through(image) else "RGB")


def _lets_through(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info


def _written(image: Image.Image) -> bytes:
    bands = image.getextrema()
    opaque = image.mode == "RGB" or bands[-1] == (255, 255)
    plain = Image.new("RGB" if opaque else "RGBA", image.size)
    plain.paste(image.convert(plain.mode))  # onto a fresh one, which carries no metadata
    out = BytesIO()
    if opaque:
        plain.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        plain.save(out, "PNG")
    return out.getvalue()
