import { AjvCompiler } from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

type BuildSerializers = ReturnType<typeof SerializerSelector>
type Serializer = ReturnType<ReturnType<BuildSerializers>>

/** Fastify's own validators; what one server of a process has compiled serves the next one too. */
export const buildValidator = AjvCompiler()

/**
 * Fastify's own serialisers, each compiled when its route first answers. Compiling those of all routes takes most of a
 * start, and most routes are not asked soon.
 */
export const buildSerializer: BuildSerializers = (externalSchemas, options) => {
  const compile = SerializerSelector()(externalSchemas, options)
  return (route) => {
    let serialize: Serializer | undefined
    return (answer: unknown) => {
      serialize ??= compile(route)
      return serialize(answer)
    }
  }
}
