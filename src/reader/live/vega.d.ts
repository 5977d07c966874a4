/** The little of Vega's parts that is used here; they carry no types of their own. */
declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>
}
declare module 'vega-encode' {}
declare module 'vega-transforms' {}
declare module 'vega-view-transforms' {}
declare module 'vega-interpreter' {
  export const expressionInterpreter: unknown
}
declare module 'vega-parser' {
  export function parse(spec: object, config: object, options: { ast: boolean }): unknown
}
declare module 'vega-scenegraph' {
  interface TextItem {
    readonly fontSize?: number
    readonly fontWeight?: string | number
    readonly limit?: number
  }
  export const textMetrics: { width(item: TextItem, text: string): number }
}
declare module 'vega-view' {
  export class View {
    constructor(runtime: unknown, options: object)
    initialize(host: Element): this
    insert(name: string, rows: readonly object[]): this
    signal(name: string): unknown
    signal(name: string, value: unknown): this
    runAsync(): Promise<this>
    scenegraph(): { readonly root: unknown }
    origin(): readonly [number, number]
    finalize(): void
  }
}
