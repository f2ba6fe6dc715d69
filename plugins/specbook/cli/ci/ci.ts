import { didYouMean } from '../arguments.ts';
import { HELP_OPTIONS, type Command } from '../command.ts';
import { parseFailures } from '../diff/diff.ts';
import { UsageError } from '../usage-error.ts';
import { CI_PROVIDERS, planCi, type CiProvider, type CiOptions } from './plan-ci.ts';

function parseProvider(text: string | undefined): CiProvider {
  const provider = CI_PROVIDERS.find((provider) => provider === text);
  if (provider) return provider;
  const all = `Services: ${CI_PROVIDERS.join(', ')}.`;
  if (text === undefined) throw new UsageError('For which service?', all);
  throw new UsageError(`Unknown service "${text}".`, didYouMean(text, CI_PROVIDERS, all));
}

/** Both are written into a workflow, where quotes and expressions have a meaning. */
function parseAddress({ site, base }: Partial<Record<string, string>>): CiOptions {
  if (site !== undefined && !/^https?:\/\/[\w.:-]+$/u.test(site)) {
    throw new UsageError(
      `Invalid value "${site}" of --site.`,
      'Write the address of the host, without a path: --site https://spec.example.com',
    );
  }
  if (base !== undefined && !/^\/[\w./~-]*$/u.test(base)) {
    throw new UsageError(`Invalid value "${base}" of --base.`, 'Write a path: --base /spec');
  }
  return { site, base };
}

/** `specbook ci`: files that check the specification and publish the site, with previews of pull requests. */
export const ci: Command = {
  name: 'ci',
  summary: 'write workflows that check, publish, and preview pull requests',
  description: [
    'Writes the files of github or gitlab into the repository: a check of each push and pull request, the published site of',
    'the main branch, and a preview of each pull request, which is removed when that is closed; a comment lists what the pull',
    'request changes, and the preview marks it. A pull request is built without secrets, and published by a job that runs none of its code. Files that exist are kept.',
  ].join('\n'),
  operands: ['github|gitlab|none'],
  options: {
    site: {
      value: 'URL',
      summary: 'address of the host, for a domain of your own (default: GitHub Pages)',
    },
    base: {
      value: 'PATH',
      summary: 'path of the site on it (default: /REPOSITORY, / with --site)',
    },
    'fail-on': {
      value: 'CLASSES',
      summary:
        'a pull request with changes of these classes fails: breaking,suspects (default: none)',
    },
    'dry-run': { summary: 'list what would be written, and write nothing' },
  },
  common: HELP_OPTIONS,
  async run(values, effects, [provider]) {
    const options = {
      ...parseAddress(values),
      failOn: parseFailures(values['fail-on']).join(',') || 'none',
    };
    const { plan, note } = await planCi(effects.cwd, parseProvider(provider), options, effects.env);
    const isDryRun = values['dry-run'] !== undefined;
    if (!isDryRun) await plan.write(effects);
    effects.stdout(isDryRun ? 'Nothing was written. Without --dry-run:' : `${plan.folder}:`);
    effects.stdout(plan.describe());
    if (!isDryRun) effects.stdout(`\n${note}`);
    return 0;
  },
};
