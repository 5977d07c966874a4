/** Where pages say what was copied: at the foot of the window, so that nothing moves. */
export const told = document.createElement('p')

told.className = 'told'
told.ariaLive = 'polite'
document.body.append(told)
