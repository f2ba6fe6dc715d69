import { describe, expect, test } from 'vitest';
import { createResultParser, readResult } from '../../../plugins/specbook/evidence/index.ts';
import { RESULT_TOOLS } from '../../../plugins/specbook/schema/run.ts';
import { diagnosticOf, fixture, measured, parse, values, wholes } from './reading.ts';

const jtl = (samples: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testResults version="1.2">\n${samples}\n</testResults>\n`;

describe('a JTL in XML', () => {
  test('is summed up like one in CSV', () => {
    const result = measured('jmeter', 'jmeter/samples.xml');
    expect([...result.series.keys()]).toEqual(['Home', 'Book & pay', 'Total']);
    expect(values(result, 'Home')).toMatchObject({ count: '3', max: '310 ms', ratio: '0 %' });
    expect(wholes(result)).toEqual(['Total']);
    expect(result).toMatchObject({ at: '2026-11-25T12:43:17.938Z' });
  });

  test('counts a sample once, not its parts, and decides by its attribute s', () => {
    const result = measured('jmeter', 'jmeter/samples.xml');
    expect(values(result, 'Book & pay')).toMatchObject({ count: '2', ratio: '50 %' });
    expect(values(result, 'Total')).toMatchObject({ count: '5', ratio: '20 %' });
  });

  test('gives the values of the same samples in CSV', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      1000 + row * 10,
      (row * 37) % 90,
      row % 7,
    ]);
    const csv = rows.map(([ts, t, odd]) => `${ts},${t},A,${odd !== 0}`).join('\n');
    const xml = rows.map(([ts, t, odd]) => `<sample ts="${ts}" t="${t}" lb="A" s="${odd !== 0}"/>`);
    expect(parse('jmeter', jtl(xml.join('')))).toEqual(
      parse('jmeter', `timeStamp,elapsed,label,success\n${csv}\n`),
    );
  });

  test.each([
    ['<sample ts="1" t="x" lb="a" s="true"/>', 't is "x", expected whole milliseconds'],
    ['<sample ts="1" lb="a" s="true"/>', 't is "", expected whole milliseconds'],
    ['<sample ts="1" t="2" lb="a"/>', 's is "", expected true or false'],
    ['<sample ts="1" t="2" lb="Total" s="true"/>', 'the label Total is reserved'],
    [
      '<sample ts="1" t="2" lb="a" s="true" sc="4"/>',
      'sc is "4": the row aggregates several samples',
    ],
    ['<sample ts="1" t="2" lb="a" s="true">', 'the element sample is not closed'],
    ['', 'the file contains no series and no tests'],
  ])('is a parse error: %s', (sample, message) => {
    const diagnostic = diagnosticOf('jmeter', jtl(sample));
    expect(diagnostic.message).toContain(`result: ${message}`);
    expect(diagnostic.hint).not.toBe('');
  });

  test('is a parse error with its line if it is cut, or is another document', () => {
    const whole = jtl('<sample ts="1" t="2" lb="a" s="true"/>');
    expect(diagnosticOf('jmeter', whole.slice(0, -16))).toMatchObject({
      message: 'result: the element testResults is not closed',
      line: 2,
    });
    expect(diagnosticOf('jmeter', '<testsuites/>')).toMatchObject({
      message: 'result: the root element is testsuites, expected testResults',
      line: 1,
    });
  });

  test('has one root element', () => {
    const one = '<testResults><sample ts="1" t="2" lb="a" s="true"/></testResults>';
    expect(diagnosticOf('jmeter', one + one).message).toBe(
      'result: the file is not well-formed XML: it has several root elements',
    );
  });

  test('has names with references to characters, and without control characters', () => {
    const label = 'caf&#233; &#xe9; \u001b[31mred &#27;';
    const [name = ''] = parse(
      'jmeter',
      jtl(`<sample ts="1" t="2" lb="${label}" s="true"/>`),
    ).series.keys();
    expect(name).toMatch(/^café é red /u);
    expect(name).not.toMatch(/\p{Cc}/u);
  });

  test('expands no entity of a document type', () => {
    const text = `<!DOCTYPE t [<!ENTITY a "secret">]>${jtl('<sample ts="1" t="2" lb="&a;" s="true"/>').slice(38)}`;
    expect([...parse('jmeter', text).series.keys()]).toEqual(['&a;', 'Total']);
  });

  test('may hold many entities, and attributes of any length', () => {
    const sample = `<sample ts="1" t="2" lb="a&amp;b" s="true" rm="${'x'.repeat(300_000)}"/>`;
    expect(values(parse('jmeter', jtl(sample.repeat(3))), 'a&b').count).toBe('3');
    const many = '<sample ts="1" t="2" lb="a&amp;b" s="true"/>'.repeat(2000);
    expect(values(parse('jmeter', jtl(many)), 'a&b').count).toBe('2000');
  });
});

describe('a file in parts', () => {
  const quoted =
    'timeStamp,elapsed,label,success\r\n1,2,"a ""b""\nc",true\r\n\r\n3,4,d,false\r\n5,6,d,true';

  test.each([
    ['jmeter', fixture('jmeter/samples.jtl')],
    ['jmeter', fixture('jmeter/other-columns.jtl')],
    ['jmeter', fixture('jmeter/samples.xml')],
    ['jmeter', quoted],
    ['jmeter', quoted.replace(',false', '')],
    ['junit', fixture('junit/nested.xml')],
    ['unknown', 'x'],
  ])('gives what it gives as a whole: %s', (tool, text) => {
    const whole = readResult(tool, 'x', text);
    for (const length of [1, 7, 64]) {
      const parser = createResultParser(tool, 'x');
      for (let at = 0; at < text.length; at += length) parser.write(text.slice(at, at + length));
      expect(parser.end()).toEqual(whole);
    }
  });

  test('is not read on after an error', () => {
    const parser = createResultParser('jmeter', 'x');
    expect(parser.write('timeStamp,elapsed,label,success\n')).toBe(true);
    expect(parser.write('1,oops,a,true\n')).toBe(false);
    expect(parser.end()).toMatchObject({ diagnostic: { line: 2, key: 'elapsed' } });
  });

  test('names the line of a row in a later part', () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `${row},2,label ${row},true\n`).join(
      '',
    );
    const text = `timeStamp,elapsed,label,success\n${rows}`;
    expect(diagnosticOf('jmeter', `${text}1,x,a,true\n`).line).toBe(30_002);
    expect(diagnosticOf('jmeter', `${text}1,2\n`)).toMatchObject({
      line: 30_002,
      message: 'result: Invalid Record Length: expect 4, got 2 on line 30002',
    });
    expect(diagnosticOf('jmeter', `${text}1,2,a"b,true\n`).line).toBe(30_002);
  });

  test('is read by every tool', () => {
    for (const tool of RESULT_TOOLS) {
      expect(diagnosticOf(tool, ' \n').message).toBe('result: the file is empty');
    }
  });
});
