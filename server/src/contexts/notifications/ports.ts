/** Addresses in the desk that letters to members of staff point to. */
export type DeskLinks = {
  task(id: string): string
  tasks(): string
  targets(): string
  report(id: string): string
  figures(): string
}

/** Addresses in the portal that messages point to; the one who composes the server knows them. */
export type PortalLinks = {
  dossier(id: string): string
  supplement(id: string): string
  messages(id: string): string
  /** Where the time to collect a result is chosen. */
  appointment(id: string): string
  rate(id: string): string
  documents(): string
  drafts(): string
  /** Where an agency outside gives its opinion. */
  opinion(token: string): string
}
