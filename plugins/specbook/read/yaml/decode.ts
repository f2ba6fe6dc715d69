import type { Finding } from '../finding.ts';

/** Offset of the first byte that is no UTF-8, in decoded characters. */
function firstBadOffset(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true }).length;
}

/** Bytes of a file as text: UTF-8 only, a byte order mark is dropped. */
export function decode(bytes: Uint8Array): { text: string; findings: Finding[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul < 0) return { text, findings: [] };
    return {
      text,
      findings: [
        {
          offset: nul,
          rule: 'not-text',
          message: 'the file holds a NUL character',
          hint: 'save it as text in UTF-8',
        },
      ],
    };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return {
      text,
      findings: [
        {
          offset: firstBadOffset(bytes),
          rule: 'not-utf-8',
          message: 'the file is not UTF-8 from here on',
          hint: 'save it in UTF-8',
        },
      ],
    };
  }
}
