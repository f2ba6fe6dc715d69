import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { VFileMessage } from 'vfile-message';
import type { Finding } from './finding.ts';

/**
 * Compiles the prose of an MDX file, only to know whether it compiles. Nothing of it runs.
 *
 * @param base offset of the prose in its file
 */
export async function checkMdx(body: string, base: number): Promise<Finding[]> {
  try {
    await compile(body, { remarkPlugins: [remarkGfm] });
    return [];
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = error.place && ('start' in error.place ? error.place.start : error.place);
    return [
      {
        offset: base + (place?.offset ?? 0),
        rule: 'malformed-mdx',
        message: `the MDX does not compile: ${error.reason.replace(/\.$/u, '')}`,
        hint: 'close every tag and brace; write \\{ and \\< for the characters themselves, or rename the file to .md',
      },
    ];
  }
}
