"""`govreport completion SHELL`: a script by which a shell completes commands, options and files."""

import argparse
import sys
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["add"]

_DESCRIPTION = """\
Print a script for the shell. To have completion in every new shell:

  bash   govreport completion bash > ~/.local/share/bash-completion/completions/govreport
  zsh    add to ~/.zshrc: source <(govreport completion zsh)
  fish   govreport completion fish > ~/.config/fish/completions/govreport.fish
"""

_BASH = """\
_govreport() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=parse word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in {commands}) command=$word; break;; esac
    done
    COMPREPLY=()
    case $command,$before in
{values}
    esac
    if [[ $current == -* ]]; then
        case $command in
{options}
        esac
        return
    fi
    if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W "{names}" -- "$current")); fi
    COMPREPLY+=($(compgen -f -- "$current"))
}}
complete -o filenames -F _govreport govreport
"""


def add(commands: Any, epilog: str) -> None:
    """Add the command to those of an argument parser."""
    command = commands.add_parser(
        "completion",
        help="print a script that completes commands in a shell",
        description=_DESCRIPTION,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("shell", choices=list(_SCRIPTS), metavar="SHELL", help=" or ".join(_SCRIPTS))
    command.set_defaults(run=lambda options: _run(options.shell, commands.choices), complain=command.error)


def _run(shell: str, commands: dict[str, argparse.ArgumentParser]) -> int:
    sys.stdout.write(_SCRIPTS[shell](commands))
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    # argparse has no public list of a parser's options; this attribute has had its name since Python 2.7
    yield from (action for action in parser._actions if action.option_strings)


def _bash(commands: dict[str, argparse.ArgumentParser]) -> str:
    values, options = [], []
    for name, parser in commands.items():
        words = [option for action in _actions(parser) for option in action.option_strings]
        options.append(f'            {name}) COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$current"));;')
        for action in _actions(parser):
            if action.choices:
                asked = "|".join(f"{name},{option}" for option in action.option_strings)
                choices = " ".join(map(str, action.choices))
                values.append(f'        {asked}) COMPREPLY=($(compgen -W "{choices}" -- "$current")); return;;')
    return _BASH.format(
        commands="|".join(commands), names=" ".join(commands), values="\n".join(values), options="\n".join(options)
    )


def _zsh(commands: dict[str, argparse.ArgumentParser]) -> str:
    return f"autoload -Uz bashcompinit && bashcompinit\n{_bash(commands)}"


def _fish(commands: dict[str, argparse.ArgumentParser]) -> str:
    lines = [f"complete -c govreport -n __fish_use_subcommand -a '{' '.join(commands)}'"]
    for name, parser in commands.items():
        for action in _actions(parser):
            options = "".join(f" -{'l' if o.startswith('--') else 's'} {o.lstrip('-')}" for o in action.option_strings)
            choices = f" -xa '{' '.join(map(str, action.choices))}'" if action.choices else ""
            lines.append(f"complete -c govreport -n '__fish_seen_subcommand_from {name}'{options}{choices}")
    return "\n".join(lines) + "\n"


_SCRIPTS: dict[str, Callable[[dict[str, argparse.ArgumentParser]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
