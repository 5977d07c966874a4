import { decoded } from '../../specs/decoded.ts'
import { copyAddress } from './links.ts'
import { told } from './told.ts'

/** Copies the address of the place that a link leads to. */
export const copyLink = ({ hash }: HTMLAnchorElement): Promise<void> => copyAddress(decoded(hash.slice(1)), told)
