import type { vi } from '../vi/vi.ts'

export type Messages = typeof vi

type Part<Text> = Text extends (...given: never[]) => unknown
  ? Text
  : Text extends readonly unknown[]
    ? Text
    : Text extends object
      ? { [Key in keyof Text]?: Part<Text[Key]> }
      : Text

/** The texts that are translated so far; what is left out is shown in Vietnamese. */
export type Translation = Part<Messages>

type Marks<Text> = Text extends string | ((...given: never[]) => unknown)
  ? true
  : Text extends readonly unknown[]
    ? true
    : { [Key in keyof Text]?: Marks<Text[Key]> }

/** Which texts carry the mark of their language while they wait. */
export type FirstTexts = Marks<Messages>
