import Suan
