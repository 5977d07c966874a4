/** The two scales of a square panel that shows the plane from −reach to reach, without axes. */
export function plane(reach: number, [x, y]: readonly [string, string] = ['x', 'y']) {
  const axis = (field: string) =>
    ({ field, type: 'quantitative', scale: { domain: [-reach, reach], nice: false, zero: false }, axis: null }) as const
  return { x: axis(x), y: axis(y) } as const
}

/** A circle of radius 1 about the origin of a square panel of that reach and side, centred by construction. */
export function unitCircle(reach: number, side: number) {
  return {
    data: { values: [{}] },
    mark: {
      type: 'arc',
      outerRadius: side / (2 * reach),
      theta: 0,
      theta2: 2 * Math.PI,
      fill: null,
      stroke: '@muted',
      strokeWidth: 0.75,
    },
  } as const
}
