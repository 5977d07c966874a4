/** The share left of 1 after a time, both in the same unit. */
export const shareLeft = (time: number, halflife: number): number => 2 ** (-time / halflife)
