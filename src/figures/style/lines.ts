/** The dash of a line that is solid in print without colour too, where other lines would get the dashes of their ink. */
export const SOLID = { strokeDash: { expr: 'null' } } as const
