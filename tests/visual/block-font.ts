/*
 * A font whose every character is a block of one width. Pictures of text in it are the same on every machine, whatever
 * fonts are installed there: lines break where they do here, and no outline of a letter is compared.
 */
const UNITS_PER_EM = 1000;
const ADVANCE = 500;
const ASCENT = 800;
const DESCENT = -200;

/** Ranges of what pages write: Latin, punctuation, arrows, mathematical signs and geometric shapes. */
const RANGES = [
  [0x20, 0x17f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2190, 0x27bf],
] as const;
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  code === 0xad ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x202f;

/** Numbers of one size, in the byte order of a font. */
function numbers(size: 1 | 2 | 4, ...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * size);
  for (const [at, value] of values.entries())
    buffer.writeUIntBE(value < 0 ? value + 2 ** (8 * size) : value, at * size, size);
  return buffer;
}
const u8 = (...values: number[]): Buffer => numbers(1, ...values);
const u16 = (...values: number[]): Buffer => numbers(2, ...values);
const u32 = (...values: number[]): Buffer => numbers(4, ...values);

/** A rectangle on the baseline, as wide as its advance: those of a word are one bar, of which no gap is rounded away. */
function blockGlyph(height: number): Buffer {
  const clockwise = [1, 1, 1, 1];
  const outline = [
    u16(1, 0, 0, ADVANCE, height),
    u16(3, 0),
    u8(...clockwise),
    u16(0, 0, ADVANCE, 0),
    u16(0, height, 0, -height),
  ];
  return Buffer.concat(outline);
}

function characterMap(): Buffer {
  const codes = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  const groups = codes.map((code) => u32(code, code, isBlank(code) ? 1 : 2));
  const length = 16 + 12 * groups.length;
  const head = Buffer.concat([
    u16(0, 1, 3, 10),
    u32(12),
    u16(12, 0),
    u32(length, 0, groups.length),
  ]);
  return Buffer.concat([head, ...groups]);
}

function names(family: string): Buffer {
  const texts = [family, 'Regular', family, family, 'Version 1', family];
  const encoded = texts.map((text) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = encoded.map((text, at) => {
    const record = u16(3, 1, 0x409, at + 1, text.length, offset);
    offset += text.length;
    return record;
  });
  return Buffer.concat([u16(0, texts.length, 6 + 12 * texts.length), ...records, ...encoded]);
}

function tablesOf(family: string, height: number): Record<string, Buffer> {
  const block = blockGlyph(height);
  const glyf = Buffer.concat([block, Buffer.alloc((4 - (block.length % 4)) % 4)]);
  const line = [ASCENT, DESCENT, 0];
  return {
    'OS/2': Buffer.concat([
      u16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0, 0),
      u16(0x40, 0x20, 0x27bf, ...line, ASCENT, -DESCENT),
      u32(1, 0),
      u16(500, 700, 0, 0x20, 0),
    ]),
    cmap: characterMap(),
    // The first glyph stands for what the map leaves out; it is a block, the second one blank.
    glyf: Buffer.concat([glyf, glyf]),
    head: Buffer.concat([
      u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      u16(3, UNITS_PER_EM),
      Buffer.alloc(16),
      u16(0, 0, ADVANCE, ASCENT, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x00010000),
      u16(...line, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, 3),
    ]),
    hmtx: u16(ADVANCE, 0, ADVANCE, 0, ADVANCE, 0),
    loca: u32(0, glyf.length, glyf.length, 2 * glyf.length),
    maxp: Buffer.concat([u32(0x00010000), u16(3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names(family),
    post: Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(1, 0, 0, 0, 0)]),
  };
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font as a TrueType file. @param height of its blocks, in thousandths of an em */
export function blockFont(family: string, height: number): Buffer {
  const tables = Object.entries(tablesOf(family, height));
  const padded = tables.map(([tag, table]) => ({
    tag,
    length: table.length,
    table: Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]),
  }));
  const searched = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.concat([
    u32(0x00010000),
    u16(tables.length, searched * 16, Math.log2(searched), (tables.length - searched) * 16),
  ]);
  let offset = header.length + 16 * tables.length;
  const directory = padded.map(({ tag, length, table }) => {
    const record = Buffer.concat([
      Buffer.from(tag, 'latin1'),
      u32(checksum(table), offset, length),
    ]);
    offset += table.length;
    return record;
  });
  return Buffer.concat([header, ...directory, ...padded.map(({ table }) => table)]);
}
