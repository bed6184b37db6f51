import { Command, InvalidArgumentError } from 'commander';

/**
 * A command of the terminal, in Catalan. Its action should load what is heavy: `--help` and mistakes come before it.
 * @param name what is typed before its arguments: `npm run ask --`
 * @param examples whole lines to be typed; every option and verb is in one of them
 */
export function commandLine(name: string, description: string, examples: readonly string[]): Command {
  const command = new Command(name)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: catalanPlaceholders,
      styleSubcommandTerm: catalanPlaceholders,
    })
    .helpOption('-h, --help', 'mostra aquesta ajuda')
    // `runCommand` says it, in Catalan.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  return describe(command, description, examples);
}

/** Says what a command or a verb does, with examples. */
export function describe(command: Command, description: string, examples: readonly string[]): Command {
  const lines = ['', 'Exemples:', ...examples.map((example) => `  ${example}`)];
  return command.description(description).addHelpText('after', lines.join('\n'));
}

/** What an option takes, when it is one of a few words. */
export function oneOf<const Values extends readonly string[]>(values: Values): (typed: string) => Values[number] {
  return (typed) => {
    if (!values.includes(typed)) throw new InvalidArgumentError(`Hi va un d’aquests: ${values.join(', ')}.`);
    return typed;
  };
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Ús:',
  'Arguments:': 'Arguments:',
  'Options:': 'Opcions:',
  'Commands:': 'Verbs:',
};

function catalanPlaceholders(usage: string): string {
  return usage.replace('[options]', '[opcions]').replace('[command]', 'VERB');
}
