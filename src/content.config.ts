import { specCollections } from 'astro-specbook/content';

export const collections = specCollections();
