/** The namespaces of BPMN 2.0 (OMG) and, for what it has no words for, ours. */
export const spaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  own: 'urn:mot-cua:process:1',
} as const

/** The language of conditions on flows: the members of a step that say when it is taken, as JSON. */
export const conditionLanguage = 'urn:mot-cua:condition:1'
