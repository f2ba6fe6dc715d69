import { countProblems } from '../model/problem-text.ts';
import type { Command, Format } from './command.ts';
import { reportProblems } from './formats.ts';
import { loadFor } from './load.ts';

/** `specbook check`: every problem of the specification, with its place and what to write instead. */
export const check: Command = {
  name: 'check',
  summary: 'say everything that is wrong with the specification',
  description: [
    'Reads every file of the content folder and prints all problems in one run, each with file, line',
    'and column, and what to write instead. Exit status 1 when there are errors; warnings alone are fine.',
  ].join('\n'),
  options: {},
  async run(values, effects) {
    const loaded = await loadFor(values, effects);
    effects.stdout(reportProblems(loaded, (values.format ?? 'text') as Format, effects));
    return countProblems(loaded.problems).errors > 0 ? 1 : 0;
  },
};
