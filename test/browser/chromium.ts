export { launch } from '../../scripts/chromium.ts'
