import { describe, expect, it } from 'vitest';
import {
  colouredCode,
  textOfCode,
  withColours,
} from '../../../plugins/specbook/site/render/code-colours.ts';

/** What has a colour, each with the class that gives it. */
async function coloured(code: string, language: string): Promise<Record<string, string[]>> {
  const html = (await colouredCode(code, language)) ?? '';
  const found: Record<string, string[]> = {};
  for (const [, name = '', text = ''] of html.matchAll(/<span class="sb-hl-(\w+)">([^<]*)/gu))
    (found[name] ??= []).push(textOfCode(text));
  return found;
}

describe('SQL', () => {
  it('has keywords, texts, numbers and comments, and names are plain', async () => {
    const sql = [
      "-- it's due",
      'SELECT p.id, p.name, type, value, "select", count(*)',
      "FROM patients p WHERE p.role IS NOT NULL AND note <> 'it''s -- no comment' /* x */",
      'LIMIT 10',
    ].join('\n');
    expect(await coloured(sql, 'sql')).toEqual({
      comment: ["-- it's due", '/* x */'],
      keyword: ['SELECT', 'FROM', 'WHERE', 'IS', 'NOT', 'NULL', 'AND', 'LIMIT'],
      string: ["'it''s -- no comment'"],
      number: ['10'],
    });
  });

  it('in small letters has its keywords too', async () => {
    const { keyword } = await coloured('select name from t where x is null', 'sql');
    expect(keyword).toEqual(expect.arrayContaining(['select', 'from', 'where', 'is', 'null']));
  });

  it('is SQL within the body of a function', async () => {
    const body = "AS $body$ BEGIN NEW.name := 'a'; RETURN NEW; END $body$";
    const { keyword, string } = await coloured(`CREATE FUNCTION f() ${body}`, 'sql');
    expect(keyword).toEqual(
      expect.arrayContaining(['CREATE', 'FUNCTION', 'BEGIN', 'RETURN', 'END']),
    );
    expect(string).toEqual(["'a'"]);
  });

  it('has no colours where a backslash may end a text: databases differ', async () => {
    expect(await colouredCode("SELECT 'a\\' FROM t", 'sql')).toBeUndefined();
  });
});

it.each([
  [
    'yaml',
    "p95: 250 ms # one\nname: 'Room'",
    { keyword: ['p95:', 'name:'], comment: ['# one'], string: ['250', 'ms', "'Room'"] },
  ],
  ['json', '{ "a": 1 }', { keyword: ['"a"'], number: ['1'] }],
  ['ts', 'const a = "b"; // c', { keyword: ['const'], string: ['"b"'], comment: ['// c'] }],
  ['sh', 'cd x # there', { keyword: ['cd'], comment: ['# there'] }],
] as const)('%s has colours', async (language, code, expected) => {
  expect(await coloured(code, language)).toEqual(expected);
});

it('code of an unknown language, and of no own property, stays as it is', async () => {
  for (const language of ['brainfuck', 'constructor', 'mermaid'])
    expect(await colouredCode('a <b>', language)).toBeUndefined();
});

it('a fence keeps every letter, hostile ones escaped', async () => {
  const code = '<script>alert("x")</script> & \'y\' &lt; # é\n';
  const escaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 'y' &amp;lt; # é\n";
  const html = await withColours(`<p>a</p><pre data-language="yaml"><code>${escaped}</code></pre>`);
  expect(html).not.toContain('<script');
  expect(html).toMatch(/^<p>a<\/p><pre data-language="yaml"><code>.*sb-hl-comment/u);
  expect(textOfCode(html.slice('<p>a</p>'.length))).toBe(code);
});
