/** By this, in its first lines, a page of ours is known (`src/write/web/frame.ts` writes it, with the version). */
export const GENERATOR = '<meta name="generator" content="mingsuan';
