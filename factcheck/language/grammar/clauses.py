"""The clauses of a sentence: a verb group with its subject and its arguments.

A shallow parse in the manner of Abney's chunks (1991): words make phrases, phrases gather about
verb groups.  Passive clauses are told as active ones, so that "X was bought by Y" and "Y bought X"
have the same arguments.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from factcheck.language.grammar import clefts, phrases
from factcheck.language.grammar.drafts import Argument, Draft, Role
from factcheck.language.grammar.phrases import Phrase
from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import words

__all__ = ["Argument", "Clause", "Link", "read"]

Link = Literal["", "relative", "condition"]


@dataclass(frozen=True, slots=True)
class Clause:
    """What one verb group says; all numbers are token indices.

    ``verb`` is the index of the main verb, ``lemma`` its lemma ("be" in a copular clause),
    ``link`` how it hangs on another: "relative" ("the mill that burned"), "condition" ("if it
    rains", "when the mill burns") or "".  A passive clause has its agent as subject and its
    grammatical subject as object.
    """

    start: int
    end: int
    verb: int
    verb_start: int
    lemma: str
    negated: bool
    passive: bool
    modal: str
    arguments: tuple[Argument, ...]
    link: Link = ""

    def argument(self, role: Role) -> Argument | None:
        """Return the first argument in a role."""
        return next((argument for argument in self.arguments if argument.role == role), None)


_CONDITIONS = frozenset(
    "if unless when whenever while where wherever whether until once before after provided".split()
)


@dataclass(slots=True)
class _State:
    """What has been read of a sentence so far."""

    drafts: list[Draft] = field(default_factory=list)
    pending: list[Argument] = field(default_factory=list)
    preposition: str = ""
    broken: bool = False  # a comma or a conjunction stands since the last noun phrase
    fronted: list[Argument] = field(default_factory=list)  # before the first relative pronoun
    topic: Argument | None = None  # what opens the sentence before a comma: "Sales, ..., rose"
    relative: Argument | None = None
    antecedent: Argument | None = None


def read(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order; empty where there is no verb."""
    cut = phrases.read(tokens)
    inside = clefts.asides(tokens, cut)
    drafts = _drafts(tokens, [phrase for phrase in cut if phrase.start not in inside])
    if inside:
        drafts += _drafts(tokens, [phrase for phrase in cut if phrase.start in inside])
        drafts.sort(key=lambda draft: draft.vp.start)
    return tuple(_finish(tokens, draft) for draft in clefts.undone(tokens, drafts))


def _drafts(tokens: tuple[Token, ...], cut: list[Phrase]) -> list[Draft]:
    state = _State()
    for phrase in cut:
        _take(tokens, state, phrase)
    state.pending = _settle(state.drafts, state.pending)
    return state.drafts


def _take(tokens: tuple[Token, ...], state: _State, phrase: Phrase) -> None:
    if phrase.kind == "prep":
        state.preposition = tokens[phrase.start].lower
    elif phrase.kind == "np":
        role = state.preposition or ("of" if _after_gerund(tokens, phrase.start) else "bare")
        argument = Argument(role, phrase.start, phrase.end, phrase.head)
        if not state.drafts and not state.pending and _before_comma(tokens, phrase.end):
            state.topic = argument
        state.pending.append(argument)
        if state.preposition != "of" or state.antecedent is None:
            state.antecedent = argument
        # "he had lessons at home and from 1886 was a pupil": a time parts no verb from the "and"
        state.broken = state.broken and role != "bare" and _is_time(tokens, phrase)
        state.preposition = ""
    elif phrase.kind == "relative":
        follows_noun = phrase.start > 0 and tokens[phrase.start - 1].tag in {
            "noun",
            "name",
            "punct",
        }
        state.relative = state.antecedent if follows_noun else None
        if not state.drafts:
            state.fronted.extend(state.pending)
        _settle(state.drafts, state.pending)
        state.pending, state.preposition, state.broken = [], "", False
    elif phrase.kind == "vp":
        _open_clause(tokens, state, phrase)
    elif tokens[phrase.start].tag in {"punct", "conj"}:
        state.broken, state.preposition = True, ""


def _is_time(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    head = tokens[phrase.head]
    return head.tag == "num" or head.lemma in words("words", "times")


def _before_comma(tokens: tuple[Token, ...], end: int) -> bool:
    return end < len(tokens) and tokens[end].text == ","


def _after_gerund(tokens: tuple[Token, ...], start: int) -> bool:
    """Tell whether a noun phrase is the object of a gerund: "on dubbing the series"."""
    before = tokens[max(0, start - 2) : start]
    return (
        len(before) == 2
        and before[0].tag == "prep"
        and before[1].tag == "noun"
        and before[1].lower.endswith("ing")
    )


def _open_clause(tokens: tuple[Token, ...], state: _State, phrase: Phrase) -> None:
    """Begin a clause: find its subject among what is pending, in a relative, or in what was."""
    verb = tokens[phrase.head]
    alone = phrase.head == phrase.start
    participle = alone and (
        verb.lower.endswith("ing")
        or (lemmas.is_participle(verb.lower) and _agent_follows(tokens, phrase))
    )
    reduced = alone and state.broken and _is_reduced(tokens, phrase)
    relative, state.relative = state.relative, None
    extra: list[Argument] = []
    leading: list[Argument] = []
    bare = [argument for argument in state.pending if argument.role == "bare"]
    if state.broken or not bare or participle:
        subject = _inherited(state, relative, bare, participle=participle)
        after_comma = phrase.start > 0 and tokens[phrase.start - 1].text == ","
        if reduced and relative is None and state.antecedent is not None:
            subject = state.antecedent
        elif state.topic is not None and after_comma and not participle and relative is None:
            subject, state.topic = state.topic, None
        if state.drafts:
            _settle(state.drafts, state.pending)
        else:
            leading = [argument for argument in state.pending if argument is not subject]
    else:
        subject, leading, rest = _subject(tokens, state.pending, state.drafts)
        _settle(state.drafts, rest)
        if relative is not None:
            extra = [Argument("bare", relative.start, relative.end, relative.head)]
    if subject is not None:
        subject = Argument("subject", subject.start, subject.end, subject.head)
    state.drafts.append(Draft(phrase, subject, leading, extra, phrase.end, relative is not None))
    state.pending, state.preposition, state.broken = [], "", False


def _inherited(
    state: _State,
    relative: Argument | None,
    bare: list[Argument],
    *,
    participle: bool,
) -> Argument | None:
    """Return the subject of a verb group that has none right before it."""
    if relative is not None and (state.broken or not bare):
        return relative
    if participle and not state.broken and state.pending:
        return bare[-1] if bare and bare[-1] is state.pending[-1] else state.pending[-1]
    if not state.drafts:
        return bare[0] if bare else None
    return state.drafts[-1].subject


def _is_reduced(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Tell whether a relative clause is cut down: "its report, released on Tuesday, said"."""
    before = tokens[max(0, phrase.start - 2) : phrase.start]
    after = tokens[phrase.end].tag if phrase.end < len(tokens) else "punct"
    return (
        len(before) == 2
        and before[1].text == ","
        and before[0].tag in {"noun", "name"}
        and tokens[phrase.head].tag == "verb"
        and lemmas.is_participle(tokens[phrase.head].lower)
        and after in {"prep", "to", "adv"}
    )


def _agent_follows(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Tell whether "by" and somebody stand after a participle: "led by Marsh", not "up by 3"."""
    by = phrase.end
    return by + 1 < len(tokens) and tokens[by].lower == "by" and _can_act(tokens, by + 1)


def _can_act(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether what begins here can have done something: no sum, share or measure."""
    token = tokens[index]
    if token.tag == "num" and not token.text[0].isdigit():
        follower = tokens[index + 1] if index + 1 < len(tokens) else token
        return follower.tag == "noun" and follower.lemma not in words("words", "measures")
    return token.tag != "num" and token.text not in "$€£¥" and token.lower not in _ABOUT


_ABOUT = frozenset({"about", "around", "nearly", "almost", "some", "roughly", "over", "under"})


def _settle(drafts: list[Draft], pending: list[Argument]) -> list[Argument]:
    """Give what is pending to the clause before it; without one it stays pending."""
    if not drafts:
        return pending
    drafts[-1].after.extend(pending)
    return []


def _subject(
    tokens: tuple[Token, ...], pending: list[Argument], drafts: list[Draft]
) -> tuple[Argument, list[Argument], list[Argument]]:
    """Part what stands before a verb group: its subject, its other phrases, the rest.

    The subject is the last bare noun phrase; what follows it belongs to it, what precedes it is
    fronted or belongs to the clause before.
    """
    last = max(i for i, argument in enumerate(pending) if argument.role == "bare")
    candidate, earlier, later = pending[last], pending[:last], pending[last + 1 :]
    if drafts:
        return candidate, later, earlier
    first = next(argument for argument in pending if argument.role == "bare")
    if first is not candidate and _apposition(tokens, first, candidate):
        candidate = first
    return candidate, [argument for argument in pending if argument is not candidate], []


def _apposition(tokens: tuple[Token, ...], first: Argument, second: Argument) -> bool:
    """Tell whether "Helena Marsh, a former pilot," stands before the verb."""
    between = tokens[first.end : second.start]
    return (
        bool(between)
        and between[0].text == ","
        and tokens[second.start].lower in {"a", "an", "the", "one"}
    )


def _finish(tokens: tuple[Token, ...], draft: Draft) -> Clause:
    group = tokens[draft.vp.start : draft.vp.end]
    verb = tokens[draft.vp.head]
    passive = _is_passive(tokens, draft)
    arguments = _arguments(tokens, draft, passive=passive)
    modal = next((t.lemma for t in group if t.lower in words("words", "modals")), "")
    negated = any(_denies(tokens, draft.vp.start + i) for i in range(len(group))) or any(
        tokens[argument.start].lemma in {"no", "nobody", "none", "nothing", "neither"}
        for argument in arguments
        if argument.role in {"subject", "object"}
    )
    # "fails to work", "refused to sign"
    negated ^= any(t.lemma in words("words", "failing") for t in group if t is not verb)
    start = min([draft.vp.start, *(argument.start for argument in arguments)])
    end = max([draft.vp.end, *(argument.end for argument in arguments)])
    return Clause(
        start,
        end,
        draft.vp.head,
        draft.vp.start,
        verb.lemma,
        negated,
        passive,
        modal,
        arguments,
        _link(tokens, draft, start),
    )


def _link(tokens: tuple[Token, ...], draft: Draft, start: int) -> Link:
    """Tell whether a clause restricts a noun or states a condition."""
    if draft.relative:
        return "relative"
    opening = {token.lower for token in tokens[max(0, start - 1) : start + 1]}
    return "condition" if opening & _CONDITIONS else ""


def _denies(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell "did not open" from "not only opened"."""
    follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].tag == "neg" and follower not in {"only", "just", "merely", "least"}


def _is_passive(tokens: tuple[Token, ...], draft: Draft) -> bool:
    verb = tokens[draft.vp.head]
    if verb.lemma in words("words", "copulas"):
        return False  # "became a park after a campaign by shepherds"
    if verb.tag != "verb" or verb.lower.endswith("ing") or verb.lower == verb.lemma != "shut":
        return False
    earlier = [token.lemma for token in tokens[draft.vp.start : draft.vp.head]]
    if earlier:
        return ("be" in earlier or "get" in earlier) and lemmas.is_participle(verb.lower)
    return lemmas.is_participle(verb.lower) and any(
        argument.role == "by" and _can_act(tokens, argument.start) for argument in draft.after
    )


def _arguments(tokens: tuple[Token, ...], draft: Draft, *, passive: bool) -> tuple[Argument, ...]:
    found: list[Argument] = []
    objects = 0
    if draft.subject:
        role = "object" if passive else "subject"
        found.append(Argument(role, draft.subject.start, draft.subject.end, draft.subject.head))
    for argument in [*draft.before, *draft.after]:
        role = argument.role
        if role == "bare":
            fronted = any(argument is other for other in draft.before)
            role = "also" if objects or passive or fronted else "object"
            objects += not fronted
        elif role == "by" and passive and _can_act(tokens, argument.start):
            role = "subject"
        found.append(Argument(role, argument.start, argument.end, argument.head))
    return tuple(found)
