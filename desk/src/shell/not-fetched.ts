/** Code or words of the desk could not be fetched: no connection, or a newer desk has taken the place of this one. */
export class NotFetched extends Error {}

/** What an `import()` brings; throws `NotFetched`. */
export const fetched = <Module>(loading: Promise<Module>): Promise<Module> =>
  loading.catch((cause) => {
    throw new NotFetched('a part of the desk could not be fetched', { cause })
  })
