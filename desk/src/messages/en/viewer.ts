import type { viewer as vi } from '../vi/viewer.ts'

export const viewer = {
  tools: 'How the picture is shown',
  larger: 'Larger',
  smaller: 'Smaller',
  fit: 'Fit',
  turn: 'Turn',
  zoom: (percent) => `${percent} %`,
  picture: (name) => `Picture ${name}, scroll by the arrow keys`,
  previous: 'Previous',
  next: 'Next',
  position: (at, of) => `${at}/${of}`,
} satisfies typeof vi
