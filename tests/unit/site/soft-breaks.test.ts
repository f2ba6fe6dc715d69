import { describe, expect, it } from 'vitest';
import { softBreaks, softBreaksInHtml } from '../../../plugins/specbook/markup/html/soft-breaks.ts';

describe('soft breaks', () => {
  it.each([
    ['waiting_list_entry', 'waiting_<wbr>list_<wbr>entry'],
    ['gen_random_uuid()', 'gen_<wbr>random_<wbr>uuid()'],
    ['http_req_duration{name:Slots}', 'http_<wbr>req_<wbr>duration<wbr>{name:<wbr>Slots}'],
    ['appointment.starts_at', 'appointment.<wbr>starts_<wbr>at'],
  ])('part the words of %s', (name, parted) => {
    expect(softBreaks(name)).toBe(parted);
    expect(softBreaksInHtml(`<td><code>${name}</code></td>`)).toBe(
      `<td><code>${parted}</code></td>`,
    );
  });

  it('keep a number in one piece', () => {
    expect(softBreaksInHtml('<td>numeric(12,2) 1,234,567.891011</td>')).toBe(
      '<td>numeric<wbr>(12,2) 1,234,567.891011</td>',
    );
  });

  it('let an endless word be broken, but no escaped sign', () => {
    const parts = softBreaksInHtml(`<td>${'&lt;'.repeat(50)}</td>`).split('<wbr>');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBe(`<td>${'&lt;'.repeat(24)}`);
  });

  it('part no name that a browser breaks behind its hyphen', () => {
    const html = '<td>06-Performance-Requirements.md</td>';
    expect(softBreaksInHtml(html)).toBe('<td>06-Performance-Requirements.<wbr>md</td>');
  });

  it('leave short words, tags, attributes and fences alone', () => {
    for (const html of [
      '<td>varchar(12)</td>',
      '<a href="/a_long/address_of/something_else/" title="a > b_c_d_e_f_g_h_i_j_k">x</a>',
      '<pre data-language="sql"><code>select_something_long from_somewhere_else</code></pre>',
    ]) {
      expect(softBreaksInHtml(html)).toBe(html);
    }
  });
});
