/** Vite's types as Astro hands them out, so that the package needs no Vite of its own. */
import type { HookParameters } from 'astro';

/** The dev server. */
export type ViteServer = HookParameters<'astro:server:setup'>['server'];
/** A plugin. */
export type VitePlugin = ViteServer['config']['plugins'][number];
