/** A repository like that of a pull request: a branch, and a default branch that went on since. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, type Project } from '../build/project.ts';

const SHOP = join(import.meta.dirname, '..', 'fixtures', 'shop', 'content');
const CONFIG = `import specbook from 'astro-specbook';
export default {
  devToolbar: { enabled: false },
  integrations: [specbook({ allowErrors: true, now: '2026-11-22' })],
};
`;

/** Runs git in a folder, with an identity of its own. */
export function git(folder: string, ...args: string[]): string {
  const identity = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity.flatMap((one) => ['-c', one]), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** What the branch edits: file, text, and the text in its place. */
const EDITS: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    'entities/shop/order.yaml',
    '  number: { type: bigint, generated: identity, unique: true }\n',
    '',
  ],
  ['entities/shop/order.yaml', 'numeric(9,2)', 'numeric(7,2)'],
  [
    'entities/shop/order.yaml',
    'shelf_no: { type: varchar(7) }',
    'shelf_no: { type: varchar(7), required: true }',
  ],
  ['entities/shop/order.yaml', 'A total is never negative.', 'A total is never below 5 kroner.'],
  ['entities/shop/order.yaml', 'on: [buyer_id, number desc]', 'on: [buyer_id, state]'],
  ['performance/all.yaml', 'p95: 120 ms', 'p95: 180 ms'],
  ['performance/all.yaml', 'load: 35 rps', 'load: 60 rps'],
  [
    'acceptance/paying.yaml',
    'A paid order cannot be paid again.',
    'A paid order can be paid again within a day.',
  ],
];

/** The shop in a repository. What the branch changes is committed but for one file. */
export function pullRequest(): Project {
  const files = readdirSync(SHOP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const project = makeProject({ 'astro.config.mjs': CONFIG });
  const texts = new Map(
    files.map((file) => [file.slice(SHOP.length + 1), readFileSync(file, 'utf8')]),
  );
  for (const [path, text] of texts) project.write(`content/${path}`, text);
  const commit = (message: string): void => {
    git(project.root, 'add', 'content');
    git(project.root, 'commit', '-q', '-m', message);
  };
  git(project.root, 'init', '-q', '-b', 'main');
  commit('base');
  git(project.root, 'checkout', '-q', '-b', 'work');
  for (const [path, from, to] of EDITS) {
    const text = texts.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
    texts.set(path, text.replace(from, to));
    project.write(`content/${path}`, texts.get(path) ?? '');
  }
  commit('edit');
  git(project.root, 'checkout', '-q', 'main');
  project.write(
    'content/enums/theirs.yaml',
    'name: Theirs\npurpose: Of others.\nvalues: { a: One. }\n',
  );
  commit('of others');
  git(project.root, 'checkout', '-q', 'work');
  project.write(
    'content/entities/shop/voucher.yaml',
    'name: Voucher\npurpose: Money off.\nfields:\n  id: { type: uuid, key: primary }\n  order: { type: uuid, references: order.id }\n',
  );
  return project;
}
