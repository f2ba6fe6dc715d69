import { expect, test } from 'vitest';
import { isActive } from '../../../plugins/specbook/read/active-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['a.html', 'Text.'],
  ['a.XHTML', ''],
  ['a.svg', '<svg><script>alert(1)</script></svg>'],
  ['a.svg', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script href="x.js"/></s:svg>'],
  ['a.svg', '<svg onload = "alert(1)"/>'],
  ['a.svg', '<svg\nonload="alert(1)"/>'],
  ['a.svg', '<svg><a href="java&#x73;cript:alert(1)"/></svg>'],
  ['a.svg', '<svg><a href="java\nscript:alert(1)"/></svg>'],
  ['a.svg', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'],
  ['a.svg', '<svg><foreignObject/></svg>'],
  ['a.svg', '<?xml version="1.0" encoding="utf-7"?><svg/>'],
  ['a.xml', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
  ['a.xml', '<?xml-stylesheet href="a.xsl"?><a/>'],
])('a file runs scripts: %s %s', (path, text) => {
  expect(isActive(path, bytes(text))).toBe(true);
});

test('an SVG file in another encoding is taken for one that runs scripts', () => {
  expect(isActive('a.svg', Buffer.from('<svg onload="alert(1)"/>', 'utf16le'))).toBe(true);
  expect(isActive('a.svg', new Uint8Array([0xff, 0xfe, 0x3c, 0]))).toBe(true);
});

test.each([
  [
    'a.svg',
    '<?xml version="1.0" encoding="UTF-8"?><svg><title>on = off</title><path d="M0 0"/></svg>',
  ],
  ['a.xml', '<testsuite><testcase name="logs on"/></testsuite>'],
  ['a.png', '<script>'],
  ['a.pdf', '<script>'],
  ['a.txt', '<script>'],
])('a file runs none: %s %s', (path, text) => {
  expect(isActive(path, bytes(text))).toBe(false);
});
