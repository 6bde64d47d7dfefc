import type { TestProject } from 'vitest/node'
import { type Ground, startGround } from './ground.ts'

declare module 'vitest' {
  interface ProvidedContext {
    ground: Ground
  }
}

/** One database server and one build for all journeys of the run. */
export default async function setup(project: TestProject) {
  const { ground, stop } = await startGround()
  project.provide('ground', ground)
  return stop
}
