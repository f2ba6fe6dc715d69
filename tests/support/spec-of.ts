import { runChecks } from '../../plugins/specbook/checks/index.ts';
import type { Problem } from '../../plugins/specbook/model/problem.ts';
import type { Spec, SpecHistory } from '../../plugins/specbook/model/spec.ts';
import type { LazyFile } from '../../plugins/specbook/read/content-files.ts';
import { withExcerpt, readSpec } from '../../plugins/specbook/read/read-spec.ts';

/** The smallest spec.yaml. */
export const SPEC_YAML = 'title: Test\nrevision: 1.0.0\nasOf: 2026-11-01\n';

/**
 * Reads a specification out of texts, spec.yaml supplied when absent.
 *
 * @example const { spec } = await specOf({ 'entities/shop/order.yaml': 'name: Order\n…' });
 */
export async function specOf(
  texts: Readonly<Record<string, string>>,
  now = '2026-11-22',
  history?: SpecHistory,
): Promise<{ spec: Spec; problems: Problem[] }> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const others = new Set<string>();
  const results = new Map<string, LazyFile>();
  const assets = new Map<string, LazyFile>();
  for (const [path, text] of Object.entries({ 'spec.yaml': SPEC_YAML, ...texts })) {
    const bytes = encoder.encode(text);
    const file = { stamp: text, size: bytes.length, read: () => Promise.resolve(bytes) };
    if (/(?:^|\/)readme\.mdx?$/iu.test(path)) assets.set(path, file);
    else if (/\.(?:ya?ml|mdx?)$/u.test(path)) files.set(path, bytes);
    else {
      others.add(path);
      results.set(path, file);
      assets.set(path, file);
    }
  }
  const { spec, problems, excerpt } = await readSpec(
    { files, others, results, assets, problems: [] },
    { now, ...(history && { history }) },
  );
  return {
    spec,
    problems: [...problems, ...runChecks(spec)].map((problem) => withExcerpt(problem, excerpt)),
  };
}
