import { describe, expect, it } from 'vitest';
import { derivationFolds } from '../../plugins/specbook/views/derivation.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import { toMarkdown } from '../../plugins/specbook/markup/to-markdown.ts';
import { derivationsOf } from '../../plugins/specbook/model/performance/derivations.ts';
import { SPEC_YAML, specOf } from '../support/spec-of.ts';

const href = (): string => '#';
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

async function folds(): Promise<ReturnType<typeof derivationFolds>> {
  const { spec } = await specOf({
    'spec.yaml': `${SPEC_YAML}services: { db: { name: "Data <base>", availability: 99.9 %, redundant: 2 } }\n`,
    'performance/up.yaml':
      'AV-1: { kind: availability, targets: { availability: 99.95 % }, window: 30 days, dependsOn: [db] }\n',
  });
  const [requirement] = spec.requirements;
  if (!requirement) throw new Error('no requirement');
  return derivationFolds(spec, requirement, derivationsOf(spec, requirement));
}

describe('a computed number', () => {
  it('is seen at once, and unfolds to its formula and its inputs', async () => {
    const [downtime] = await folds();
    expect(plain(toHtml(downtime ? [downtime] : [], { href }))).toMatchInlineSnapshot(`
      "<details class="sb-derivation"><summary>Downtime allowed in 30 days: <strong>21 min 36 s</strong></summary>
      <p><code>(1 - availability) × window</code> — Beyer et al., Site Reliability Engineering, O’Reilly 2016, chapter 3 and appendix A</p>
      <ul>
      <li>availability: <strong>99.95 %</strong> (declared here)</li>
      <li>window: <strong>30 days</strong> (declared here)</li>
      </ul>
      </details>
      "
    `);
  });

  it('reads as text in Markdown, and is told once', async () => {
    const markdown = plain(toMarkdown(await folds(), { href }));
    expect(markdown).toContain('**Downtime allowed in 30 days: 21 min 36 s**');
    expect(markdown).toContain('Data \\<base>');
    expect(markdown.match(/1 - \(1 - promised\)\^copies/gu)).toHaveLength(1);
    expect(markdown).toContain('as above');
  });
});
