import type { TextDiagnostic } from '../text-diagnostic.ts';

/** Offset of the first invalid byte, in decoded characters. */
function firstInvalidOffset(bytes: Uint8Array): number {
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

/** Decodes a file: UTF-8 only, without a byte order mark. */
export function decode(bytes: Uint8Array): { text: string; diagnostics: TextDiagnostic[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul < 0) return { text, diagnostics: [] };
    return {
      text,
      diagnostics: [
        {
          offset: nul,
          rule: 'not-text',
          message: 'the file contains a NUL character',
          hint: 'save it as UTF-8 text',
        },
      ],
    };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return {
      text,
      diagnostics: [
        {
          offset: firstInvalidOffset(bytes),
          rule: 'not-utf-8',
          message: 'the file is not valid UTF-8',
          hint: 'save it as UTF-8',
        },
      ],
    };
  }
}
