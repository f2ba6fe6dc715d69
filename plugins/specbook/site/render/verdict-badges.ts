/** Verdicts in the HTML of a page, in a component of the user. */
import { VERDICT_CLASSES } from '../../charts/bar-label.ts';
import { VERDICTS, type Verdict } from '../../model/verdicts/verdict.ts';

/** Stands for the words of a verdict in the template of its badge. */
export const BADGE_WORDS = 'sb-words-of-a-verdict';

/** As views write it; authors cannot write its class. */
const MARK = /<span class="sb-v (?<tone>[\w-]+)">\S+ (?<words>[\s\S]*?)<\/span>/gu;

/**
 * Puts a badge in the place of each verdict.
 *
 * @param render makes the template of a verdict, with {@link BADGE_WORDS} in it; once a page
 */
export async function showBadges(
  html: string,
  render: (verdict: Verdict) => Promise<string>,
): Promise<string> {
  const templates = await Promise.all(
    VERDICTS.map(async (verdict): Promise<[tone: string, template: string]> => [
      VERDICT_CLASSES[verdict],
      (await render(verdict)).trim(),
    ]),
  );
  const byTone = new Map(templates);
  return html.replace(MARK, (mark, tone: string, words: string) => {
    const template = byTone.get(tone);
    return template === undefined ? mark : template.replaceAll(BADGE_WORDS, () => words);
  });
}
