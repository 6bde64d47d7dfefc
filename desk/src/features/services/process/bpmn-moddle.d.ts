/** What the test reads with the library that stands behind the drawing. */
declare module 'bpmn-moddle' {
  type Element = { $type: string; flowElements: Element[] }
  type Read = {
    rootElement: { rootElements: Element[]; diagrams: { plane: { planeElement: Element[] } }[] }
    warnings: unknown[]
  }
  export class BpmnModdle {
    fromXML(text: string): Promise<Read>
  }
}
