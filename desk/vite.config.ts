import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server offers the desk. */
export const deskBase = '/ban-lam-viec/'

export default defineConfig({
  root: import.meta.dirname,
  base: deskBase,
  plugins: [react()],
  // Nothing is inlined: the content policy allows fonts, styles and scripts of our own address only.
  build: { assetsInlineLimit: 0, emptyOutDir: true, reportCompressedSize: false },
})
