export {
  BEST_QUALITY,
  policyOf,
  type ServedFolder,
  type ServedRequest,
  type Serving,
  STRICT_POLICY,
  serveFolder,
} from '../../scripts/served.ts'
