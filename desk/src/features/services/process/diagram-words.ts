import type { Process } from '@mot-cua/form-engine'
import type { DiagramWords } from '@mot-cua/form-engine/definition'
import { useWords } from '../../../messages/words.ts'

/** How a diagram names its lanes, and conditions as far as they can be said. */
export function useDiagramWords(condition: DiagramWords['condition']): DiagramWords {
  const { process: said } = useWords()
  return {
    condition,
    otherwise: said.otherwise,
    lane: ({ unitKind, role }) => `${said.units[unitKind] ?? unitKind}\n${said.roles[role]}`,
  }
}

/** The name of a process's file. */
export const diagramFile = ({ id }: Pick<Process, 'id'>, procedure: string): string =>
  `${procedure}-${id}.bpmn`.replaceAll(/[^\w.-]/g, '-')
