"""``factcheck completion``: commands and options completed by the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from factcheck.cli.streams import write


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    r"""Print the script that completes commands and options in SHELL.

    \b
    bash:  factcheck completion bash >> ~/.bashrc
    zsh:   factcheck completion zsh >> ~/.zshrc
    fish:  factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101  click knows all three
    program = context.find_root()
    write(kind(program.command, {}, "factcheck", "_FACTCHECK_COMPLETE").source().strip() + "\n")
