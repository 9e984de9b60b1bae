"""Bytes to text: by the byte order mark, else UTF-8, else by what the bytes look like."""

from __future__ import annotations

import codecs

from factcheck.errors import SourceError

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF file", "convert it to text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document", "export it as text, Markdown or HTML"),
    (b"\xd0\xcf\x11\xe0", "an office document", "export it as text, Markdown or HTML"),
    (b"{\\rtf", "a rich text file", "export it as text, Markdown or HTML"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"\x89PNG", "an image", "leave it out of the paths or ignore it"),
    (b"\xff\xd8\xff", "an image", "leave it out of the paths or ignore it"),
    (b"GIF8", "an image", "leave it out of the paths or ignore it"),
)
_CURE = "save it as UTF-8 text, leave it out, or list it in .factcheckignore"
_SAMPLE = 1 << 18
_TEXT_CONTROLS = bytes((8, 9, 10, 12, 13, 27))
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)


def decode(source: str, data: bytes) -> str:
    """Return the text of ``data`` without a byte order mark, line ends as they stand.

    Raises:
        SourceError: the bytes are no text.
    """
    for magic, name, cure in _BINARY:
        if data.startswith(magic):
            raise SourceError(f"this is {name}, not text", source, cure)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(source, _decoded(source, data[len(mark) :], encoding))
    if b"\0" in data:
        raise SourceError("this is a binary file: it holds NUL bytes", source, _CURE)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(source, _guessed(source, data))


def _decoded(source: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} does not fit the byte order mark, which says {encoding.upper()}"
        raise SourceError(what, source, _CURE) from error


def _guessed(source: str, data: bytes) -> str:
    from turbohtml.detect import detect  # noqa: PLC0415 - nearly all files are UTF-8

    sample = data[:_SAMPLE]
    if len(sample.translate(None, _CONTROLS)) < 0.97 * len(sample):
        raise SourceError("this is a binary file: control bytes are strewn over it", source, _CURE)
    encoding = detect(sample).encoding or "windows-1252"
    try:
        codecs.lookup(encoding)
    except LookupError:
        encoding = "windows-1252"
    return data.decode(encoding, errors="replace")


def _checked(source: str, text: str) -> str:
    if "\0" in text:
        raise SourceError("this is a binary file: it holds NUL characters", source, _CURE)
    return text
