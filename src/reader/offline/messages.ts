/** What a page says to the service worker that waits, when its reader wants the newer edition. */
export const TAKE_OVER = 'take over'
