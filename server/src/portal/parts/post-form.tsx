import type { ComponentPropsWithoutRef } from 'react'

/** A form that changes something: posted, with the token that proves it was made by this portal. */
export function PostForm({
  csrf,
  children,
  ...form
}: { csrf: string } & Omit<ComponentPropsWithoutRef<'form'>, 'method'>) {
  return (
    <form method="post" {...form}>
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
    </form>
  )
}
