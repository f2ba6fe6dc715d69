import { countProblems } from '../model/problem-text.ts';
import type { Command, Format } from './command.ts';
import { reportProblems } from './formats.ts';
import { loadAllFromOptions } from './load.ts';

/** `specbook check`: every error and warning, with its location and a hint. */
export const check: Command = {
  name: 'check',
  summary: 'validate the specification',
  description: [
    'Validates every file of the content folder and prints all errors and warnings, each with file, line,',
    'column and a hint. The exit status is 1 if there are errors; warnings do not change it. In a project with',
    'several specifications, all are validated.',
  ].join('\n'),
  options: {},
  async run(values, effects) {
    const loaded = await loadAllFromOptions(values, effects);
    effects.stdout(reportProblems(loaded, (values.format ?? 'text') as Format, effects));
    return loaded.some(({ problems }) => countProblems(problems).errors > 0) ? 1 : 0;
  },
};
