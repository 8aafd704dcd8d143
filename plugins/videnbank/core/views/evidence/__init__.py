"""The evidence overview and its downloads."""
