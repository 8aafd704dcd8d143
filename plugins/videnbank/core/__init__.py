"""The domain of the knowledge bank: values in, values out; knows no site generator, clock or network."""
