import { expect, test } from 'vitest';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';
import { VERDICTS } from '../../../plugins/specbook/model/verdicts/verdict.ts';
import { BADGE_WORDS, showBadges } from '../../../plugins/specbook/site/render/verdict-badges.ts';
import { verdictMark } from '../../../plugins/specbook/views/verdict.ts';
import { specOf } from '../../support/spec-of.ts';

const HREF = { href: () => undefined };

test('every verdict of a page is shown by its badge, with its words and values as they were written', async () => {
  const { spec } = await specOf({});
  const html = VERDICTS.map((verdict) =>
    toHtml(verdictMark(spec, verdict, { value: '$& <1 ms' }), HREF),
  ).join('\n');
  const shown = await showBadges(html, (verdict) =>
    Promise.resolve(`<i class="${verdict}">${BADGE_WORDS}</i>`),
  );
  expect(shown).not.toContain('sb-v');
  expect(shown).toContain('<i class="met">met, $&amp; &lt;1 ms</i>');
  expect(shown).not.toContain(BADGE_WORDS);
});
