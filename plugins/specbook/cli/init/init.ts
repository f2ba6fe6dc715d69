import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { HELP_OPTIONS, type Command } from '../command.ts';
import type { Effects, ExitStatus } from '../effects.ts';
import { UsageError } from '../usage-error.ts';
import { CI_PROVIDERS, planCi, type CiProvider } from '../ci/plan-ci.ts';
import { IMPORT_DIALECTS } from '../import/dialects.ts';
import { explainNodeVersion } from '../../node-version.ts';
import { askFolder, askInstall, askIsEmpty, askPrefix, askProvider } from './ask.ts';
import type { FreshContent } from './import-content.ts';
import { inspectProject, type Project } from './inspect-project.ts';
import { planInit, type InitChoices, type InitPlan } from './plan-init.ts';
import { titleOf } from './starter-content.ts';

type Values = Partial<Record<string, string>>;

/** Prefix of a site that has pages at its root. */
const PREFIXES = ['spec', 'specification', 'platform-specification'];

/** The first prefix that no page of the user has. */
function proposedPrefix({ folder }: Project): string {
  const isTaken = (name: string) =>
    ['', '.astro', '.md', '.mdx', '.html'].some((extension) =>
      existsSync(join(folder, 'src', 'pages', name + extension)),
    );
  return `/${PREFIXES.find((name) => !isTaken(name)) ?? 'spec'}`;
}

function normalizePrefix(text: string): string {
  const steps = text.split('/').filter((step) => step !== '');
  const odd = steps.find((step) => !/^[\w\-.~]+$/u.test(step));
  if (odd === undefined) return steps.map((step) => `/${step}`).join('');
  throw new UsageError(
    `Invalid prefix "${text}".`,
    'Write letters, digits, - _ . ~ and /, such as --prefix /spec.',
  );
}

/** The content folder: one that holds something else is left to it. */
function contentFolder({ folder }: Project, given: string | undefined): string {
  if (given !== undefined) return given.replace(/^\.\/|\/+$/gu, '');
  const isFree = (name: string) => {
    const path = join(folder, name);
    const names = existsSync(path) ? readdirSync(path) : [];
    return names.length === 0 || names.includes('spec.yaml');
  };
  return isFree('content') ? 'content' : 'specification';
}

function checkAstro({ astro }: Project): void {
  const major = /\d+/u.exec(astro ?? '')?.[0];
  if (major === undefined || Number(major) >= 7) return;
  throw new UsageError(
    `Specbook needs Astro 7, and this project has Astro ${astro ?? ''}.`,
    'Update it first: npx @astrojs/upgrade',
  );
}

async function chooseFolder(
  operand: string | undefined,
  from: string | undefined,
  { cwd, env }: Effects,
  terminal: Effects['terminal'],
): Promise<Project> {
  const project = await inspectProject(resolve(cwd, operand ?? '.'), env);
  const sources = new Set((from === undefined ? [] : [from]).map((one) => resolve(cwd, one)));
  const others = project.names.filter((name) => !sources.has(resolve(project.folder, name)));
  const isPlain = !project.config && !project.packageFile && others.length > 0;
  if (operand !== undefined || !terminal || !isPlain) return project;
  return inspectProject(resolve(cwd, await askFolder(terminal)), env);
}

/** A path is relative to the working directory on the command line, and to the project in package.json. */
function packageSpec({ folder }: Project, spec: string | undefined, cwd: string) {
  if (spec === undefined || !/^\.{0,2}\//u.test(spec)) return spec;
  return `file:${relative(folder, resolve(cwd, spec)).split(sep).join('/')}`;
}

async function choose(
  project: Project,
  values: Values,
  { cwd }: Effects,
  terminal: Effects['terminal'],
): Promise<InitChoices> {
  const content = contentFolder(project, values.content);
  const hasContent = existsSync(join(project.folder, content, 'spec.yaml'));
  const asksEmpty =
    terminal && values.empty === undefined && values.from === undefined && !hasContent;
  const isEmpty = asksEmpty ? await askIsEmpty(terminal) : values.empty !== undefined;
  const proposal = project.home ? proposedPrefix(project) : '';
  const asksPrefix = terminal && values.prefix === undefined && project.home !== undefined;
  const prefix = asksPrefix
    ? await askPrefix(terminal, { home: project.home ?? '', proposal })
    : (values.prefix ?? proposal);
  const choices = { isEmpty, content, specbook: packageSpec(project, values.package, cwd) };
  return { ...choices, prefix: normalizePrefix(prefix) };
}

/** The content out of `--from`, which needs a newer Node than the rest of `init`. */
async function chooseImported(
  project: Project,
  content: string,
  { from, dialect }: Values,
  effects: Effects,
): Promise<FreshContent | undefined> {
  if (from === undefined) return undefined;
  const folder = join(project.folder, content);
  if (existsSync(join(folder, 'spec.yaml')))
    throw new UsageError(
      `${content}/ holds a specification already.`,
      `Update it: ${project.manager.exec} specbook import ${from}`,
    );
  const explanation = explainNodeVersion(process.versions.node);
  if (explanation !== undefined) {
    const [message = '', hint = ''] = explanation.split('\n');
    throw new UsageError(message, hint);
  }
  const { importContent } = await import('./import-content.ts');
  const title = titleOf(basename(project.folder));
  return importContent([from], { folder, title, dialect }, effects);
}

/** The commands to type next. */
function nextSteps(project: Project, { cwd }: Effects, isInstalled: boolean): string {
  const { folder, manager } = project;
  const path = relative(cwd, folder);
  const start = project.config ? `${manager.exec} astro dev` : manager.start;
  const lines = [
    ...(path === '' ? [] : [`  cd ${path}`]),
    ...(isInstalled ? [] : [`  ${manager.install}`]),
    `  ${start}`,
  ];
  return ['Next:', ...lines].join('\n');
}

type CiPlan = Awaited<ReturnType<typeof planCi>>;

async function carryOut(
  project: Project,
  { plan, notes, ci, imported }: InitPlan & { ci: CiPlan; imported: FreshContent | undefined },
  values: Values,
  effects: Effects,
  terminal: Effects['terminal'],
): Promise<ExitStatus> {
  const isDryRun = values['dry-run'] !== undefined;
  if (!isDryRun) {
    await plan.write(effects);
    await ci.plan.write(effects);
  }
  effects.stdout(isDryRun ? 'Nothing was written. Without --dry-run:' : `${project.folder}:`);
  effects.stdout(plan.describe());
  if (!ci.plan.isEmpty) effects.stdout(ci.plan.describe());
  if (imported) effects.stdout(`\n${imported.summary} imported.`);
  for (const line of imported?.notes ?? []) effects.stdout(line);
  for (const note of ci.plan.isEmpty ? notes : [...notes, ci.note]) effects.stdout(`\n${note}`);
  if (isDryRun) return 0;
  const { install } = project.manager;
  const isWanted =
    values.install !== undefined || (terminal && (await askInstall(terminal, install)));
  if (isWanted && (await effects.execute(install, project.folder)) !== 0) {
    throw new UsageError(
      `The files are written, but ${install} failed.`,
      'Its own message is above. Once it passes, the project is ready.',
    );
  }
  effects.stdout(`\n${nextSteps(project, effects, isWanted === true)}`);
  return 0;
}

/** `specbook init`: a new project, or Specbook in the Astro project that is there. */
export const init: Command = {
  name: 'init',
  summary: 'start a specification: in a folder of its own, or in your Astro project',
  description: [
    'In a folder without an Astro config, writes a project that is ready to install and start. In an Astro project, adds the',
    'integration to its config and to package.json, below a path of its own if the site has a home page, and a content',
    'folder. Files that exist are kept, each of them is listed. Asks what it is not told; with --yes, or without a',
    'terminal, it takes the defaults. With --from, the content is imported from a database or a file instead of an example.',
  ].join('\n'),
  operands: ['[DIR]'],
  options: {
    yes: { short: 'y', summary: 'ask nothing' },
    empty: { summary: 'no example content, only spec.yaml and a README with examples' },
    from: {
      value: 'SOURCE',
      summary: 'content out of a database or a file, as specbook import reads it',
    },
    dialect: {
      value: IMPORT_DIALECTS.join('|'),
      oneOf: IMPORT_DIALECTS,
      summary: 'database whose SQL --from names (default: postgres)',
    },
    prefix: {
      value: 'PATH',
      summary: 'path of the pages, such as /spec (default: / if it is free)',
    },
    content: { value: 'DIR', summary: 'content folder (default: content, if it is free)' },
    package: {
      value: 'SPEC',
      summary: 'what to install as astro-specbook: a version, a tarball, a folder',
    },
    ci: {
      value: CI_PROVIDERS.join('|'),
      oneOf: CI_PROVIDERS,
      summary: 'write the workflows of specbook ci too (default: none)',
    },
    install: { summary: 'install the dependencies afterwards' },
    'dry-run': { summary: 'list what would be written, and write nothing' },
  },
  common: HELP_OPTIONS,
  async run(values, effects, [folder]) {
    const terminal = values.yes === undefined ? effects.terminal : undefined;
    const project = await chooseFolder(folder, values.from, effects, terminal);
    checkAstro(project);
    const choices = await choose(project, values, effects, terminal);
    const provider =
      terminal && values.ci === undefined
        ? await askProvider(terminal, project.provider)
        : values.ci;
    const imported = await chooseImported(project, choices.content, values, effects);
    const planned = await planInit(project, { ...choices, imported });
    const ci = await planCi(project.folder, (provider ?? 'none') as CiProvider, {}, effects.env);
    return carryOut(project, { ...planned, ci, imported }, values, effects, terminal);
  },
};
