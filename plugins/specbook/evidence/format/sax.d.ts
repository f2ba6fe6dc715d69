/** The part of sax that is used; the package has no types. */
declare module 'sax' {
  interface Tag {
    name: string;
    attributes: Record<string, string>;
  }

  interface Parser {
    /** Zero-based. */
    line: number;
    /** Where it next checks that no attribute or comment is longer than 64 KB. */
    bufferCheckPosition: number;
    /** The last error; a handler sets it to null to go on. */
    error: Error | null;
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    /** Text that is not told yet. */
    textNode: string;
    /** CDATA that is not told yet. */
    cdata: string;
    /** Zero-based: how many characters of the line are read. */
    column: number;
    onopentagstart: (tag: Tag) => void;
    write(part: string): Parser;
    close(): Parser;
  }

  const sax: { parser(isStrict: boolean): Parser };
  export default sax;
}
