import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import { folderOf } from '../../../plugins/specbook/model/kind-lists.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { declareSections } from '../../../plugins/specbook/views/section.ts';
import { hrefOf } from '../../../plugins/specbook/site/render/links.ts';
import {
  emptyState,
  STARTERS,
  nextToWrite,
  type StarterKind,
} from '../../../plugins/specbook/site/page-parts/empty-states.ts';
import { blocksOf } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const examples = Object.entries(STARTERS);
const filesOf = (some: typeof examples): Record<string, string> =>
  Object.fromEntries(some.map(([, { file, example }]) => [file, example]));
const said = (spec: Spec): string =>
  toMarkdown(blocksOf({ sections: declareSections(nextToWrite(spec)) }), { href: hrefOf({}) });

describe('an example to begin with', () => {
  it.each(examples)('of %s holds in a specification that has nothing else', async (kind, one) => {
    const { spec, problems } = await specOf(filesOf([[kind, one]] as typeof examples));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(one.file.startsWith(`${folderOf(kind as StarterKind)}/`)).toBe(true);
    // Something was read out of it.
    expect([...spec.items.values()].some(({ source }) => source.file === one.file)).toBe(true);
  });

  it('holds beside all others', async () => {
    const { problems } = await specOf(filesOf(examples));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(examples)('of %s can be written by the command beside it', async (kind, { command }) => {
    const project = new TemporaryProject({ 'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n' });
    const { stderr, status } = await project.run(command.split(' ').slice(2));
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const folder = `content/${folderOf(kind as StarterKind)}/`;
    expect(project.files().filter((path) => path.startsWith(folder))).toHaveLength(1);
    const { stdout } = await project.run(['check']);
    expect(stdout).not.toContain('error');
  });

  it('stands on the page of its kind with the command and the file that it goes into', async () => {
    const { spec } = await specOf({});
    const page = toMarkdown(emptyState(spec, 'constraint'), { href: hrefOf({}) });
    expect(page).toContain('`npx specbook new constraint`');
    expect(page).toContain('`constraints/search.yaml`');
    expect(page).toContain('kind: limitation');
  });
});

describe('what to write next', () => {
  it('names each kind that is missing, its command, the file, and the page with an example', async () => {
    const entity = STARTERS.entity;
    const { spec } = await specOf({ [entity.file]: entity.example });
    const next = said(spec);
    expect(next).not.toContain('[Entities]');
    expect(next).toContain('[Performance requirements](/performance/');
    expect(next).toContain('`npx specbook new area sign-in`');
    expect(next).toContain('`acceptance/sign-in.yaml`');
  });

  it('is silent once each of the four documents has something to say', async () => {
    const needed = ['entity', 'requirement', 'constraint', 'area'];
    const { spec } = await specOf(filesOf(examples.filter(([kind]) => needed.includes(kind))));
    expect(said(spec)).toBe('');
  });
});
