export { Desk as default } from '../Desk'
