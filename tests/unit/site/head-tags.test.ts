import { describe, expect, test } from 'vitest';
import {
  headTags,
  type HeadPage,
  type HeadTag,
} from '../../../plugins/specbook/site/render/head-tags.ts';

const PAGE: HeadPage = {
  title: 'Order',
  siteName: 'Shop',
  description: 'What was bought.',
  lang: 'en',
  url: 'https://example.com/base/entities/order/',
};

const meta = (tags: readonly HeadTag[], name: string) =>
  tags.flatMap(({ tag, attrs }) =>
    tag === 'meta' && (attrs.name === name || attrs.property === name) ? [attrs.content] : [],
  );

describe('the head of a page', () => {
  test('names the page and the specification, and the front page by the specification alone', () => {
    const titleOf = (page: HeadPage) =>
      headTags(page, []).find(({ tag }) => tag === 'title')?.content;
    expect(titleOf(PAGE)).toBe('Order · Shop');
    expect(titleOf({ ...PAGE, title: 'Shop' })).toBe('Shop');
  });

  test('has a canonical address and a preview where the site is known, and none elsewhere', () => {
    const tags = headTags(PAGE, []);
    expect(tags.find(({ attrs }) => attrs.rel === 'canonical')?.attrs.href).toBe(PAGE.url);
    expect(meta(tags, 'og:url')).toEqual([PAGE.url]);
    expect(meta(tags, 'og:type')).toEqual(['article']);
    expect(meta(tags, 'twitter:card')).toEqual(['summary']);
    const local = headTags({ ...PAGE, url: undefined }, []);
    expect(local.some(({ attrs }) => attrs.rel === 'canonical')).toBe(false);
    expect(meta(local, 'og:title')).toEqual([]);
  });

  test('shows a large preview where there is a picture', () => {
    const tags = headTags(
      { ...PAGE, image: { src: 'https://example.com/p.png', alt: 'Five' } },
      [],
    );
    expect(meta(tags, 'og:image')).toEqual(['https://example.com/p.png']);
    expect(meta(tags, 'og:image:alt')).toEqual(['Five']);
    expect(meta(tags, 'twitter:card')).toEqual(['summary_large_image']);
  });

  test('lets an element of the user take the place of the one that says the same', () => {
    const own: HeadTag[] = [
      { tag: 'meta', attrs: { name: 'description', content: 'Mine' }, content: '' },
      { tag: 'meta', attrs: { property: 'og:type', content: 'book' }, content: '' },
      { tag: 'script', attrs: { src: '/a.js' }, content: '' },
      { tag: 'script', attrs: { src: '/b.js' }, content: '' },
    ];
    const tags = headTags(PAGE, own);
    expect(meta(tags, 'description')).toEqual(['Mine']);
    expect(meta(tags, 'og:type')).toEqual(['book']);
    expect(meta(tags, 'og:title')).toEqual(['Order']);
    expect(tags.filter(({ tag }) => tag === 'script')).toHaveLength(2);
  });
});
