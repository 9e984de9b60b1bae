"""What parts a sentence without saying more: clauses in brackets, "it was at Tarn that".

Read: "your deposit (thank you, it arrived) is with the bank" (the deposit is), "it was Ann Lee who
rang" (Ann Lee rang).
Not read: "it is clear that the mill burned" (nothing was moved out of its clause).
"""

from __future__ import annotations

from factcheck.language.grammar.drafts import Argument, Draft
from factcheck.language.grammar.phrases import Phrase
from factcheck.language.grammar.sentence import Token

_CLEFT = frozenset({"that", "who", "which", "where", "when"})


def asides(tokens: tuple[Token, ...], cut: list[Phrase]) -> frozenset[int]:
    """Return the first tokens of all phrases in brackets that hold a clause of their own.

    "Your deposit (thank you, it arrived) is now with the bank": the deposit is.
    """
    found: set[int] = set()
    opened: list[Phrase] | None = None
    for phrase in cut:
        sign = tokens[phrase.start].text
        if sign == "(":
            opened = []
        elif sign == ")" and opened is not None:
            finite = any(p.kind == "vp" and _is_finite(tokens, p) for p in opened)
            if finite and phrase.end < len(tokens) - 1:
                found.update(p.start for p in opened)
            opened = None
        elif opened is not None:
            opened.append(phrase)
    return frozenset(found)


def _is_finite(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Tell "it arrived" from "founded in 1909" and "to be paid": who acts stands right before."""
    before = tokens[phrase.start - 1].tag if phrase.start else "punct"
    return before in {"pron", "noun", "name"} and tokens[phrase.start].tag != "to"


def undone(tokens: tuple[Token, ...], drafts: list[Draft]) -> list[Draft]:
    """Tell "It was at Tarn that he learned it" as "he learned it at Tarn" (Quirk, 1985, 18.25)."""
    if len(drafts) < 2:
        return drafts
    frame, inner = drafts[0], drafts[1]
    subject = frame.subject
    if (
        subject is None
        or tokens[subject.start].lower != "it"
        or tokens[frame.vp.head].lemma != "be"
        or not frame.after
    ):
        return drafts
    told = [a for a in frame.after if a.end <= inner.vp.start]
    pivot = max((a.end for a in told), default=0)
    link = next((i for i in range(pivot, inner.vp.start) if tokens[i].lower in _CLEFT), None)
    if link is None or not told or any(t.tag == "verb" for t in tokens[pivot:link]):
        return drafts
    bare = told[0] if told[0].role == "bare" else None
    own = any(t.tag in {"pron", "noun", "name"} for t in tokens[link + 1 : inner.vp.start])
    if bare is not None and (own or tokens[bare.head].tag not in {"noun", "name", "pron"}):
        return drafts  # "it is clear that", "it was a fact that he left"
    inner.relative = False
    inner.before = [a for a in inner.before if a.start > link]
    inner.after = [a for a in inner.after if a.start > link]
    if bare is not None:
        inner.subject = Argument("subject", bare.start, bare.end, bare.head)
        inner.after = [*told[1:], *inner.after]
    else:
        inner.after = [*told, *inner.after]
    return drafts[1:]
