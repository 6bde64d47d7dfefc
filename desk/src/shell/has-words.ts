export { hasWords } from '@mot-cua/ui'
